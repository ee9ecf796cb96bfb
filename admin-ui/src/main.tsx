import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './components/base.css';
import './components/mantine.css';
import './components/tokens.css';
import { App } from './app/App';
import { createApi } from './lib/client/api';
import { currentLanguage } from './lib/i18n/I18nProvider';
import { loadMessages } from './lib/i18n/languages';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

const language = currentLanguage();
const messages = await loadMessages(language);
createRoot(root).render(
  <StrictMode>
    <App api={createApi()} initial={{ language, messages }} />
  </StrictMode>,
);
