import { outlivesMessages } from './end-to-end.ts';

outlivesMessages([
  ['WhatsApp', 'PostgreSQL'],
  ['WhatsApp', 'SQLite'],
]);
