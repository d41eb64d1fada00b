import { outlivesMessages } from './end-to-end.ts';

outlivesMessages([
  ['Telegram by webhook', 'PostgreSQL'],
  ['Telegram by polling', 'SQLite'],
  ['Telegram by webhook', 'SQLite'],
]);
