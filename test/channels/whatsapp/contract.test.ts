import { channelContract } from '../contract.ts';
import { whatsAppDriver } from './driver.ts';

for (const dataMode of ['checklist', 'collect'] as const)
  channelContract(`WhatsApp in data mode ${dataMode}`, () => whatsAppDriver(dataMode));
