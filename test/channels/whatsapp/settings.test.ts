import { describe, expect, it } from 'vitest';
import { whatsAppSettings } from '../../../src/channels/whatsapp/settings.ts';
import { versionTrouble } from '../../../src/channels/whatsapp/versions.ts';

const complete = {
  WHATSAPP_ACCESS_TOKEN: 'synthetic-token',
  WHATSAPP_PHONE_NUMBER_ID: '110000000000001',
  WHATSAPP_APP_SECRET: 'synthetic-secret',
  WHATSAPP_VERIFY_TOKEN: 'synthetic-verify',
  WHATSAPP_WABA_ID: '109000000000001',
};

describe('the settings of WhatsApp', () => {
  it('are off when nothing is set', () => {
    expect(whatsAppSettings({ WHATSAPP_DATA_MODE: 'collect', WHATSAPP_ACCESS_TOKEN: ' ' })).toEqual({
      value: null,
      problems: [],
      warnings: [],
    });
  });

  it('need four variables, and ask for no numbers unless told to', () => {
    const { value, problems, warnings } = whatsAppSettings(complete);
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
    expect(value).toMatchObject({
      dataMode: 'checklist',
      graphVersion: 'v25.0',
      appSecrets: ['synthetic-secret'],
      perSecond: 80,
    });
  });

  it.each(['WHATSAPP_ACCESS_TOKEN', 'WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'])(
    'say that %s is missing',
    (name) => {
      for (const missing of [undefined, '', '  ']) {
        const { value, problems } = whatsAppSettings({ ...complete, [name]: missing });
        expect(value).toBeNull();
        expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} is missing: `))]);
      }
    },
  );

  it.each([
    ['WHATSAPP_APP_SECRET', 'short'],
    ['WHATSAPP_APP_SECRET_PREVIOUS', 'short'],
    ['WHATSAPP_PHONE_NUMBER_ID', '+593 98 000 0001'],
    ['WHATSAPP_GRAPH_VERSION', '25'],
    ['WHATSAPP_GRAPH_BASE_URL', 'http://graph.example'],
    ['WHATSAPP_GRAPH_BASE_URL', 'https://graph.example/'],
    ['WHATSAPP_DATA_MODE', 'all'],
    ['WHATSAPP_MESSAGES_PER_SECOND', 'many'],
    ['WHATSAPP_WABA_ID', 'mine'],
  ])('refuse %s=%s, and do not repeat a value', (name, value) => {
    const { value: settings, problems } = whatsAppSettings({ ...complete, [name]: value });
    expect(settings).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: `));
    if (value.length > 5) expect(problems[0]).not.toContain(value);
  });

  it('take two secrets while one is being replaced', () => {
    expect(whatsAppSettings({ ...complete, WHATSAPP_APP_SECRET_PREVIOUS: 'older-secret' }).value?.appSecrets).toEqual([
      'synthetic-secret',
      'older-secret',
    ]);
  });

  it.each([
    [undefined, undefined, 80],
    ['20', '1', 20],
    ['80', '4', 20],
    [undefined, '3', 80 / 3],
    // The settings of the store refuse it; here it must not do harm.
    ['80', 'many', 80],
  ])('give this process its share of %s messages a second among %s processes', (perSecond, processes, share) => {
    const env = { ...complete, WHATSAPP_MESSAGES_PER_SECOND: perSecond, PROCESSES: processes };
    expect(whatsAppSettings(env)).toMatchObject({ value: { perSecond: share }, problems: [] });
  });

  it('warn of the policy when numbers are to be collected', () => {
    const { value, warnings } = whatsAppSettings({ ...complete, WHATSAPP_DATA_MODE: 'collect' });
    expect(value?.dataMode).toBe('collect');
    expect(warnings).toEqual([expect.stringContaining('WhatsApp Business Messaging Policy')]);
  });

  it('warn of what cannot be checked and of what has no effect', () => {
    const { warnings } = whatsAppSettings({ ...complete, WHATSAPP_WABA_ID: '', WHATSAPP_FLOW_ID: '1' });
    expect(warnings).toEqual([expect.stringMatching(/^WHATSAPP_WABA_ID/), expect.stringMatching(/^WHATSAPP_FLOW_ID/)]);
  });
});

describe('the end of a version', () => {
  it.each([
    ['v25.0', '2026-11-21', null],
    ['v26.0', '2026-11-21', null],
    ['v25.0', '2028-03-01', /ends on 2028-07-29/],
    ['v20.0', '2026-11-21', /ended on 2026-09-24/],
    ['v19.0', '2026-11-21', /not known/],
  ])('%s on %s', (version, day, said) => {
    const trouble = versionTrouble(version, Date.parse(day));
    if (said === null) expect(trouble).toBeNull();
    else expect(trouble).toMatch(said);
  });
});
