// What people do and see on Slack is the same in Socket Mode: the tests of reading and replies, run once more over it.
import { describe } from 'vitest';
import { useTransport } from './slack-setup.ts';

useTransport('Socket Mode');
describe('in Socket Mode: replies', () => import('./replies.test.ts').then(() => undefined));
describe('in Socket Mode: reading', () => import('./reading.test.ts').then(() => undefined));
