import { describe, expect, it } from 'vitest';
import { everything, files, languages, messages, namesOf, renderings, spoken } from './texts.ts';
import { familiarForms, objections, unknownNumbers } from './wording.ts';

const found = <T>(language: 'es' | 'en', check: (text: string) => readonly T[]) =>
  everything(language).flatMap(({ name, text }) => check(spoken(text)).map((hit) => `${name}: ${String(hit)}`));

describe('the Spanish texts', () => {
  it('say usted', () => {
    expect(found('es', familiarForms)).toEqual([]);
  });

  it('would be caught saying tú', () => {
    expect(familiarForms('Escriba tu clave. ¿Puedes abrirlo? Revisa el correo.')).toHaveLength(3);
    expect(familiarForms('Lo que usted escribe aquí. El turno y la espera.')).toEqual([]);
  });
});

describe('the forbidden words', () => {
  it('are recognised', () => {
    const bad = [
      'Somos el IESS y le ayudamos.',
      'I am from the IESS.',
      'El IESS garantiza la clave.',
      'Escríbame su clave, por favor.',
      'Send me the code.',
      'Llame al 1800-4377.',
      'Vaya a https://ejemplo.com/clave',
      'Tiene 3 intentos.',
      'Al 90 % le sirve.',
      'Le llega un OTP.',
    ];
    for (const text of bad) expect(objections(text), text).not.toEqual([]);
    expect(objections('No soy el IESS. Nunca pido claves ni códigos.')).toEqual([]);
  });
});

describe.each(languages)('the texts in %s', (language) => {
  it('neither claim to be the IESS, nor promise, nor ask for a secret, nor hold an address', () => {
    expect(found(language, objections)).toEqual([]);
  });

  it('state no number that is not a fact with a source', () => {
    const counted = /^(progress|telegram-countdown|telegram-time-over):/;
    expect(found(language, unknownNumbers).filter((hit) => !counted.test(hit))).toEqual([]);
  });
});

/** What every card that ends at a window must say. */
const musts = {
  es: [
    'Clave patronal de acceso al portal IESS',
    'en su turno',
    'Turnos en línea',
    'más la espera del turno',
    'persona',
  ],
  en: [
    'Clave patronal de acceso al portal IESS',
    'confirm it when you book',
    'Turnos en línea',
    'plus the wait for the appointment',
    'person',
  ],
} as const;

const atTheWindow = [
  'outcome-blocked',
  'outcome-first-time',
  'outcome-ruc',
  'outcome-email',
  'outcome-representative',
  'outcome-data',
  'outcome-data-representative',
  'outcome-no-turno',
];

describe.each(languages)('a card that ends at a window, in %s', (language) => {
  it.each(atTheWindow)('%s names the procedure, the papers, the appointment, the time and a person', (name) => {
    for (const { text } of renderings(language, 'outcomes.ftl', name)) {
      for (const must of [...musts[language], 'édula', '•']) expect(text).toContain(must);
    }
  });

  it('tells of an estimate wherever it gives a time', () => {
    for (const name of messages(language, 'outcomes.ftl').flatMap(namesOf)) {
      for (const { text } of renderings(language, 'outcomes.ftl', name)) {
        if (/hábiles|working days|mismo día|same day|60 minut/.test(text))
          expect(text, name).toMatch(/estimación|estimate/);
      }
    }
  });
});

describe('the papers', () => {
  const papers = (language: 'es' | 'en') => renderings(language, 'outcomes.ftl', 'papers').map(({ text }) => text);

  it('differ by kind of employer', () => {
    for (const language of languages) expect(new Set(papers(language)).size).toBe(5);
  });

  it('are the deed of office for a company and a bill for a household', () => {
    const [company, natural, domestic, , unknown] = papers('es');
    expect(company).toContain('Nombramiento'.toLowerCase());
    expect(natural).not.toContain('ombramiento');
    expect(domestic).toContain('luz o agua');
    expect(unknown).toMatch(/ombramiento[\s\S]*luz o agua/);
  });
});

describe('the household employer', () => {
  it('is told cédula and 000, and branch 0001', () => {
    for (const language of languages) {
      const online = renderings(language, 'outcomes.ftl', 'outcome-online')[2]?.text;
      expect(online).toMatch(/cédula (y|and) 000/);
      expect(online).toContain('0001');
      expect(online).not.toContain('001)');
    }
  });
});

describe('all languages', () => {
  it('keep the official names of menus as the person will see them', () => {
    const official = ['Recuperar clave', 'Turnos en línea', 'Registro de nuevo empleador', 'Desbloqueo de Clave'];
    for (const label of official) {
      const using = (language: 'es' | 'en') =>
        files(language).flatMap((file) =>
          messages(language, file)
            .flatMap(namesOf)
            .filter((name) => renderings(language, file, name).some(({ text }) => text.includes(label))),
        );
      expect(using('en').filter((name) => /^(outcome|topic)-/.test(name))).toEqual(
        using('es').filter((name) => /^(outcome|topic)-/.test(name)),
      );
    }
  });
});
