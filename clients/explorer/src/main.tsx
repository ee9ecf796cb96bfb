import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import './colours.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { signInAt } from './api';
import { Explorer } from './Explorer';
import { wordsFor } from './words';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

const url = new URL('/graphql', window.location.href).href;
createRoot(root).render(
  <StrictMode>
    <Explorer url={url} session={signInAt(url)} words={wordsFor(navigator.languages)} />
  </StrictMode>,
);
