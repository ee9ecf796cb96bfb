import { search } from './search';

const field = find('#search', HTMLInputElement);
const results = find('#results', HTMLElement);
const domains = find('#domains', HTMLElement);
const none = find('#none', HTMLElement);
const index = find('#index', HTMLElement);
const toggle = find('#toggle', HTMLButtonElement);
const ids = [...document.querySelectorAll('main :is(article, .members > li)')].map(({ id }) => id);

function show(): void {
  const text = field.value.trim();
  const found = search(ids, text);
  results.replaceChildren(...found.map(entry));
  results.hidden = found.length === 0;
  domains.hidden = text !== '';
  index.scrollTop = 0;
  none.hidden = text === '' || found.length > 0;
}

function entry(id: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = id;
  item.append(link);
  return item;
}

/** On a phone the index covers the page while it is open. */
function setOpen(isOpen: boolean): void {
  document.body.classList.toggle('indexed', isOpen);
  toggle.setAttribute('aria-expanded', String(isOpen));
}

/** Shows in the index where the page stands. */
function mark(): void {
  const [type = ''] = location.hash.slice(1).split('.');
  const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type);
  const id = isRoot ? location.hash.slice(1) : type;
  for (const link of domains.querySelectorAll('a')) {
    const isHere = link.hash === `#${id}`;
    link.toggleAttribute('aria-current', isHere);
    if (isHere) {
      link.closest('details')?.setAttribute('open', '');
      link.scrollIntoView({ block: 'nearest' });
    }
  }
}

field.addEventListener('input', show);
field.addEventListener('focus', () => {
  setOpen(true);
});
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') results.querySelector('a')?.click();
  if (event.key === 'Escape') {
    field.value = '';
    show();
    setOpen(false);
    field.blur();
  }
});
toggle.addEventListener('click', () => {
  setOpen(toggle.getAttribute('aria-expanded') !== 'true');
});
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('nav a')) setOpen(false);
});
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== field) {
    event.preventDefault();
    field.focus();
  }
});
window.addEventListener('hashchange', mark);
show();
mark();

function find<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}`);
  return found;
}
