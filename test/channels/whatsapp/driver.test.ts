import { afterEach, describe, expect, it } from 'vitest';
import type { Driver } from '../driver.ts';
import { whatsAppDriver } from './driver.ts';

let driver: Driver | undefined;
afterEach(() => driver?.stop());

describe('a conversation on WhatsApp', () => {
  it('runs', async () => {
    driver = await whatsAppDriver();
    const ana = driver.person('Ana');
    for (const text of ['hola', 'olvidé la clave', 'sí', 'empresa'])
      console.log(text, JSON.stringify(await ana.say(text), null, 1));
    expect(1).toBe(1);
  });
});
