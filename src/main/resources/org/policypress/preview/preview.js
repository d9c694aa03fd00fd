'use strict';

// The page asks for changes, and is answered when a file was saved: then it shows the draft anew, where the reader was.
const school = document.getElementById('school');
const policy = document.getElementById('policy');
const state = document.getElementById('state');
const told = document.getElementById('told');
const draft = document.getElementById('draft');
let library = {revision: 0, schools: [], policies: []};

function options(select, items, chosen) {
  select.replaceChildren(...items.map(([value, text]) => new Option(text, value, false, value === chosen)));
}

function fill() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  options(school, library.schools.map(s => [s.id, s.name]), wanted.get('school') || school.value);
  const adopted = library.schools.find(s => s.id === school.value)?.policies || [];
  const titles = new Map(library.policies.map(p => [p.id, p.title]));
  options(policy, adopted.map(id => [id, titles.get(id) || id]), wanted.get('policy') || policy.value);
}

async function show() {
  const chosen = new URLSearchParams({school: school.value, policy: policy.value});
  history.replaceState(null, '', '#' + chosen);
  const path = encodeURIComponent(school.value) + '/' + encodeURIComponent(policy.value);
  const at = draft.contentWindow?.scrollY || 0;
  draft.onload = () => draft.contentWindow.scrollTo(0, at);
  draft.src = school.value ? '/draft/' + path + '?revision=' + library.revision : '/draft/none/none';
  const answer = await fetch('/state/' + (school.value ? path : 'none/none'));
  tell((await answer.json()).problems);
}

function tell(problems) {
  const errors = problems.filter(p => p.severity === 'error').length;
  const warnings = problems.length - errors;
  state.className = errors ? 'bad' : '';
  state.textContent = errors ? errors + (errors === 1 ? ' error' : ' errors') : 'As saved';
  told.hidden = !warnings;
  told.querySelector('summary').textContent = warnings + (warnings === 1 ? ' warning' : ' warnings');
  told.querySelector('ul').replaceChildren(...problems.filter(p => p.severity !== 'error').map(p => {
    const item = document.createElement('li');
    item.textContent = p.place + ': ' + p.sentence;
    return item;
  }));
}

async function follow() {
  for (;;) {
    try {
      const answer = await fetch('/changes/' + library.revision);
      const next = await answer.json();
      if (next.revision !== library.revision) {
        library = next;
        fill();
        await show();
      }
    } catch {
      state.className = 'bad';
      state.textContent = 'The preview has ended';
      await new Promise(done => setTimeout(done, 1000));
    }
  }
}

school.addEventListener('change', () => { location.hash = ''; fill(); show(); });
policy.addEventListener('change', show);
follow();
