import { describe, expect, it } from 'vitest';
import { employerKey } from '../../flows/employer-key/index.ts';
import type { Procedure } from '../../flows/procedure.ts';
import { procedures } from '../../flows/procedures.ts';
import { everything, files, filesNamed, languages, messages, namesOf, renderings, spoken } from './texts.ts';
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
    const counted = /^(step-of|telegram-countdown|telegram-time-over):/;
    expect(found(language, unknownNumbers).filter((hit) => !counted.test(hit))).toEqual([]);
  });
});

/** What every card that ends at a window must say. */
const anywhere = { es: ['Turnos en línea', 'persona'], en: ['Turnos en línea', 'person'] } as const;

/** What it must say beside that when it is the employer's key. */
const musts = {
  es: ['Clave patronal de acceso al portal IESS', 'en su turno', 'más la espera del turno'],
  en: ['Clave patronal de acceso al portal IESS', 'confirm it when you book', 'plus the wait for the appointment'],
} as const;

/** The cards of a procedure that end at a window, in the words of every situation. */
const atTheWindow = ({ outcomes, situations }: Procedure): readonly string[] =>
  Object.entries(outcomes).flatMap(([id, { text, inPerson }]) => {
    const own = Object.values(situations).flatMap((row) => (row.outcome === id && row.text ? [row.text] : []));
    return inPerson ? [text, ...own] : [];
  });

describe.each(languages)('a card that ends at a window, in %s', (language) => {
  it.each(procedures.flatMap(atTheWindow))('%s names the appointment and a person', (name) => {
    for (const { text } of renderings(language, name)) {
      for (const must of anywhere[language]) expect(text).toContain(must);
    }
  });

  it.each(atTheWindow(employerKey))('%s names the procedure, the papers and the time', (name) => {
    for (const { text } of renderings(language, name)) {
      for (const must of [...musts[language], '•']) expect(text).toContain(must);
      expect(text).toMatch(/édula|código de extranjero|foreigner's code/i);
    }
  });

  it('tells of an estimate wherever it gives a time', () => {
    const cards = filesNamed(language, 'outcomes.ftl').flatMap((file) => messages(language, file).flatMap(namesOf));
    for (const name of cards) {
      for (const { text } of renderings(language, name)) {
        if (/hábiles|working days|mismo día|same day|60 minut/.test(text))
          expect(text, name).toMatch(/estimación|estimate/);
      }
    }
  });
});

describe('the papers', () => {
  const papers = (language: 'es' | 'en', kind: string) =>
    renderings(language, 'papers', { kind, foreigner: 'no' })[0]?.text;

  it('differ by kind of employer', () => {
    const kinds = ['company', 'natural', 'domestic', 'public', 'unknown'];
    for (const language of languages) expect(new Set(kinds.map((kind) => papers(language, kind))).size).toBe(5);
  });

  it('are the deed of office for a company and a bill for a household', () => {
    expect(papers('es', 'company')).toContain('nombramiento');
    expect(papers('es', 'natural')).not.toContain('ombramiento');
    expect(papers('es', 'domestic')).toContain('luz o agua');
    expect(papers('es', 'unknown')).toMatch(/ombramiento[\s\S]*luz o agua/);
  });
});

describe('the household employer', () => {
  it('is told cédula and 000, and branch 0001', () => {
    for (const language of languages) {
      const online = renderings(language, 'outcome-online', { kind: 'domestic' })[0]?.text;
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
            .filter((name) => renderings(language, name).some(({ text }) => text.includes(label))),
        );
      expect(using('en').filter((name) => /^(outcome|topic)-/.test(name))).toEqual(
        using('es').filter((name) => /^(outcome|topic)-/.test(name)),
      );
    }
  });
});
