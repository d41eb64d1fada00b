import { describe, expect, it } from 'vitest';
import { secondOpinionSettings } from '../../src/second-opinion/settings.ts';

describe('settings of the second opinion', () => {
  it('are off when no address is given', () => {
    expect(secondOpinionSettings({ SECOND_OPINION_MODEL: 'small' })).toEqual({
      value: null,
      problems: [],
      warnings: [],
    });
  });

  it('take a model on the same machine without a warning', () => {
    const env = { SECOND_OPINION_URL: 'http://localhost:11434/v1/', SECOND_OPINION_MODEL: 'small' };
    expect(secondOpinionSettings(env)).toEqual({
      value: { url: 'http://localhost:11434/v1', model: 'small', perDay: 200 },
      problems: [],
      warnings: [],
    });
  });

  it('warn when texts go to another company', () => {
    const env = {
      SECOND_OPINION_URL: 'https://models.example.com/v1',
      SECOND_OPINION_MODEL: 'small',
      SECOND_OPINION_KEY: 'k',
      SECOND_OPINION_PER_DAY: '50',
    };
    const { value, warnings } = secondOpinionSettings(env);
    expect(value).toMatchObject({ key: 'k', perDay: 50 });
    expect(warnings).toHaveLength(1);
  });

  it('name each variable that is wrong, and never its value', () => {
    const env = { SECOND_OPINION_URL: 'not-an-address', SECOND_OPINION_KEY: 'hush', SECOND_OPINION_PER_DAY: 'many' };
    const { value, problems } = secondOpinionSettings(env);
    expect(value).toBeNull();
    expect(problems).toHaveLength(3);
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'SECOND_OPINION_URL',
      'SECOND_OPINION_MODEL',
      'SECOND_OPINION_PER_DAY',
    ]);
    expect(problems.join()).not.toMatch(/not-an-address|hush|many/);
  });
});
