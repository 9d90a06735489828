/**
 * Makes a combobox of every text box with `data-suggestions` (WAI-ARIA: editable, with a list of suggestions), and
 * follows what is being made in every box with `data-progress`. Pages work without it.
 */

/** Milliseconds without a key before suggestions are fetched. */
const pause = 120;

const say = {
  one: '1 suggestion; choose with the arrow keys',
  many: (count) => `${count} suggestions; choose with the arrow keys`,
  none: 'No suggestions',
  label: 'Suggestions',
};

function create(name, attributes, parent) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

function makeCombobox(input) {
  const id = `${input.id}-suggestions`;
  const frame = input.parentElement;
  const list = create(
    'ul',
    { id, role: 'listbox', class: 'listbox', 'aria-label': say.label, hidden: '' },
    frame,
  );
  const status = create('div', { role: 'status', class: 'unseen' }, frame);
  let options = [];
  let active = -1;
  let timer;
  let request;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', id);
  input.setAttribute('aria-expanded', 'false');

  const isOpen = () => !list.hidden;

  function activate(position) {
    options[active]?.setAttribute('aria-selected', 'false');
    active = position;
    const option = options[active];
    if (option === undefined) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    activate(-1);
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    status.textContent = '';
  }

  function choose(option) {
    input.value = option.dataset.value;
    close();
  }

  function show(suggestions) {
    list.replaceChildren();
    active = -1;
    input.removeAttribute('aria-activedescendant');
    options = suggestions.map(({ value, detail }, position) => {
      const option = create(
        'li',
        { id: `${id}-${position}`, role: 'option', 'aria-selected': 'false' },
        list,
      );
      option.dataset.value = value;
      option.append(value);
      if (detail !== null) create('span', { class: 'detail' }, option).textContent = detail;
      return option;
    });
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    status.textContent =
      options.length === 0 ? say.none : options.length === 1 ? say.one : say.many(options.length);
  }

  async function suggest() {
    request?.abort();
    const words = input.value.trim();
    if (words === '') return close();
    request = new AbortController();
    try {
      const address = `${input.dataset.suggestions}?${new URLSearchParams({ q: words })}`;
      const answer = await fetch(address, {
        signal: request.signal,
        headers: { Accept: 'application/json' },
      });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch (error) {
      // What was typed can be sent as it is.
      if (error.name !== 'AbortError') close();
    }
  }

  function clear() {
    input.value = '';
  }

  const keys = {
    ArrowDown: () => (isOpen() ? activate((active + 1) % options.length) : suggest()),
    ArrowUp: () => isOpen() && activate((active <= 0 ? options.length : active) - 1),
    Escape: () => (isOpen() ? close() : clear()),
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, pause);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && isOpen() && active >= 0) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key in keys) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  input.addEventListener('blur', close);
  // The box keeps the focus while an option is chosen with the mouse.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) choose(option);
  });
}

for (const input of document.querySelectorAll('input[data-suggestions]')) makeCombobox(input);

/** Milliseconds between two questions for how far something is. */
const pace = 2000;

/** Asks for the part again until it says that all is made; then for the whole page, which shows it. */
function follow(box) {
  const ask = async () => {
    try {
      const answer = await fetch(box.dataset.progress, { headers: { Accept: 'text/html' } });
      // Signed out, or no longer there: the page says which.
      if (answer.status >= 400 && answer.status < 429) return location.reload();
      if (answer.ok) box.innerHTML = await answer.text();
      if (box.querySelector('[data-finished]')) return location.reload();
    } catch {
      // The server cannot be reached for a moment.
    }
    setTimeout(ask, pace);
  };
  setTimeout(ask, pace);
}

for (const box of document.querySelectorAll('[data-progress]')) follow(box);
