import app from './app.json';
import channels from './channels.json';
import conversations from './conversations.json';
import customers from './customers.json';
import tenancy from './tenancy.json';
import type { Messages } from '../../languages';

export const messages: Messages = {
  ...app,
  ...channels,
  ...conversations,
  ...customers,
  ...tenancy,
};
