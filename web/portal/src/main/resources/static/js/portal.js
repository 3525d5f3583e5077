// What htmx leaves open: telling people what became of their input when the network or the session is gone.
(() => {
  'use strict';
  const KEPT = 'rewang-input';

  const say = (what) => {
    const notice = document.getElementById('notice');
    notice.hidden = !what;
    notice.querySelectorAll('[data-when]').forEach((p) => { p.hidden = p.dataset.when !== what; });
  };

  const fieldsOf = (form) => [...new FormData(form)].filter(([name, value]) => !name.startsWith('_') && typeof value === 'string');

  // Within this tab only, until the person is back from signing in.
  const keep = () => {
    const forms = [...document.querySelectorAll('form[method=post]')].map(fieldsOf);
    sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, forms }));
  };

  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || 'null');
    if (!kept || kept.path !== location.pathname) return;
    sessionStorage.removeItem(KEPT);
    document.querySelectorAll('form[method=post]').forEach((form, n) => {
      (kept.forms[n] || []).forEach(([name, value]) => {
        [...form.elements].filter((field) => field.name === name && field.type !== 'hidden' && field.type !== 'file').forEach((field) => {
          if (field.type === 'checkbox' || field.type === 'radio') field.checked ||= field.value === value; else field.value = value;
        });
      });
    });
  };

  document.addEventListener('htmx:responseError', (event) => {
    const { status } = event.detail.xhr;
    if (status === 401) keep();
    say({ 401: 'signed-out', 413: 'too-large' }[status] || 'failed');
  });
  // A refused form comes back with its faults, whatever its status; one that was too large to be read stays as it is.
  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (detail.boosted && detail.xhr.status !== 401 && detail.xhr.status !== 413) {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  });
  document.addEventListener('htmx:sendError', () => say('offline'));
  document.addEventListener('htmx:afterRequest', (event) => { if (event.detail.successful) say(null); });
  window.addEventListener('offline', () => say('offline'));
  window.addEventListener('online', () => say(null));

  // A double click is one click.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || form.hasAttribute('hx-boost')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(() => { delete form.dataset.sent; }, 8000);
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => { delete form.dataset.sent; }));
  // A file that is too large is not sent at all.
  document.addEventListener('change', ({ target }) => {
    if (target.type !== 'file') return;
    const limit = document.querySelector('[data-most]');
    const tooLarge = [...target.files].some((file) => file.size > Number(limit.dataset.most));
    target.setCustomValidity(tooLarge ? limit.textContent : '');
    target.reportValidity();
  });

  // A file may be dropped anywhere on its field, not on the button only.
  const dropped = (event) => event.target.closest ? event.target.closest('[data-drop]') : null;
  document.addEventListener('dragover', (event) => {
    const field = dropped(event);
    if (field) { event.preventDefault(); field.classList.add('over'); }
  });
  document.addEventListener('dragleave', (event) => {
    const field = dropped(event);
    if (field && !field.contains(event.relatedTarget)) field.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    const field = dropped(event);
    if (!field) return;
    event.preventDefault();
    field.classList.remove('over');
    if (!event.dataTransfer.files.length) return;
    const chosen = field.querySelector('input[type=file]');
    chosen.files = event.dataTransfer.files;
    chosen.dispatchEvent(new Event('change', { bubbles: true }));
  });

  // Browsers have six connections to one address: a page that nobody looks at gives up the one for live updates. When it is
  // looked at again, its stream counts as failed, which htmx answers by opening it anew.
  let stream = null;
  document.addEventListener('htmx:sseOpen', (event) => {
    stream = event.detail.source;
    if (document.hidden) stream.close();
  });
  document.addEventListener('visibilitychange', () => {
    if (!stream) return;
    if (document.hidden) { stream.close(); return; }
    if (stream.readyState === EventSource.CLOSED) {
      stream.dispatchEvent(new Event('error'));
      stream = null;
    }
  });

  // A camera's picture is many times larger than anybody needs to see; a bad network should carry a small one. What cannot be
  // drawn here is sent as it is.
  const LONGEST_SIDE = 1600;
  const shrink = async (field) => {
    const original = field.files[0];
    const picture = await createImageBitmap(original);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.8); });
    if (!small || small.size >= original.size || field.files[0] !== original) return;
    const chosen = new DataTransfer();
    chosen.items.add(new File([small], 'foto.jpg', { type: small.type }));
    field.files = chosen.files;
  };
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (!field.matches('input[type=file][data-shrink]') || !field.files.length) return;
    const buttons = field.form.querySelectorAll('button');
    const wait = (waits) => buttons.forEach((button) => { button.disabled = waits; });
    wait(true);
    shrink(field).catch(() => {}).finally(() => wait(false));
  });

  document.addEventListener('DOMContentLoaded', restore);
  if (document.readyState !== 'loading') restore();
})();
