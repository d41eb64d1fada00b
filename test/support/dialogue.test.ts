import { describe, expect, it } from 'vitest';
import { readDialogue } from './dialogue.ts';
import { coreSide } from './dialogue-core.ts';
import { playOn } from './dialogue-play.ts';

const played = (lines: string, mode: 'collect' | 'checklist' = 'checklist') =>
  playOn(readDialogue('test/one', `A title\n\n${lines}`), coreSide({ dataMode: mode, operator: {} }));

describe('a dialogue', () => {
  it('passes when the bot answers as written', async () => {
    await expect(played('Ella: hola\nBot: No soy el IESS … ¿Qué clave\nPregunta: key_kind')).resolves.toBeUndefined();
  });

  it.each([
    ['Bot: Soy el IESS de verdad', 'The bot does not say "Soy el IESS de verdad" here.'],
    ['Bot: ¿Qué clave … No soy el IESS', 'The bot does not say "No soy el IESS" here.'],
    ['Bot no dice: gratis', 'The bot says "gratis".'],
    ['Bot calla', 'The bot says something.'],
    ['Botones: Sí | …', 'There is no button "Sí"'],
    ['Botones: De empleador', 'The buttons are: De empleador |'],
    ['Enlaces: example.com', 'There is no link with "example.com".'],
    ['Para copiar: 0001', '"0001" is not offered for copying.'],
    ['Pregunta: situation', 'The pending is key_kind.'],
    ['Resultado: recover_online', 'The outcome is none.'],
    ['Tema: cost', 'The topic is greeting.'],
    ['Bot no guarda: "v":1', 'The bot keeps ""v":1".'],
  ])('fails at "%s" and shows the conversation', async (line, problem) => {
    const failure = played(`Ella: hola\n${line}`);
    await expect(failure).rejects.toThrow(problem);
    await expect(failure).rejects.toThrow(
      /test\/one\.txt, line 4[\s\S]*The conversation so far:\s+Ella: hola\nBot: Hola\./,
    );
  });

  it('fails when somebody is left without an answer', async () => {
    await expect(played('Ella escribió hace 26 horas: hola')).rejects.toThrow('The bot says nothing.');
  });

  it.each(['Ella dice hola', 'Ella manda una carta', 'Pasan tres minutos', 'Pasan 3 lustros', 'Bot:'])(
    'is refused with the number of the line that cannot be read: %s',
    (line) => {
      expect(() => readDialogue('test/one', `A title\n\nElla: hola\n${line}`)).toThrow(`line 4: "${line}"`);
    },
  );

  it('is refused when something unknown stands below the title', () => {
    expect(() => readDialogue('test/one', 'A title\nModo: both\n\nElla: hola')).toThrow('must begin with a title');
  });
});
