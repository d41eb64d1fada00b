import { channelContract } from '../contract.ts';
import { terminalDriver } from './driver.ts';

channelContract('the terminal', () => terminalDriver());
channelContract('the terminal, opened as WhatsApp', () => terminalDriver('checklist', 'whatsapp'));
