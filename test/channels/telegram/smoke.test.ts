import { expect, it } from 'vitest';
import { modes } from './bot.ts';
import { telegramDriver } from './driver.ts';

it.each(modes)('smoke %s', async (mode) => {
  const driver = await telegramDriver(mode);
  const ana = driver.person('ana');
  const say = [await ana.open()];
  console.log(JSON.stringify(say, null, 1));
  console.log(JSON.stringify(await ana.say('olvidé mi clave'), null, 1));
  console.log(JSON.stringify(await ana.tap('Sí'), null, 1));
  console.log(JSON.stringify(await ana.redeliver(), null, 1));
  console.log(driver.bot.fake.user(1001).transcript());
  console.log(driver.bot.logged, driver.bot.counted);
  await driver.stop();
  expect(1).toBe(1);
});
