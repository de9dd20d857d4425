/* global IS_ONE_FILE -- the build fills it in */
// Runs before anything is drawn, in whatever browser comes: so it is written in the oldest
// JavaScript. Shows the first screen, which stands in the page, to whoever begins here, and of it
// the app's name alone to everybody else; keeps what is typed and pressed there until the app's
// code has come (main.tsx).
(function () {
  'use strict';
  var page = document.documentElement;
  var TYPED = 'typed-before-start';

  function read(storage, name) {
    try {
      return window[storage].getItem(name);
    } catch (refused) {
      return null;
    }
  }

  // As MUI will tell it.
  var theme = read('localStorage', 'theme');
  var isDark =
    theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.setAttribute('data-theme', isDark ? 'dark' : 'light');

  if (window.tellOldBrowser || (location.protocol === 'file:' && !IS_ONE_FILE)) return;
  if (window.top !== window.self) return;
  // Who has drafts, or wants another screen, sees of this one only where they are.
  if (!/^#?\/?$/.test(location.hash) || read('localStorage', 'has-drafts') !== null) {
    page.setAttribute('data-name-first', '');
    return;
  }
  page.setAttribute('data-first-screen', '');

  var held = [];

  /** Links and buttons, Enter in a field, Ctrl+S. */
  function isPress(event) {
    var target = event.target;
    if (event.type === 'click') return target.closest('a, button') !== null;
    if (event.ctrlKey || event.metaKey) return event.key === 's';
    return (
      event.key === 'Enter' && !event.isComposing && /^(INPUT|TEXTAREA)$/.test(target.nodeName)
    );
  }

  function hold(event) {
    if (!isPress(event)) return;
    event.preventDefault();
    event.stopPropagation();
    held.push(event);
    page.setAttribute('data-waiting', '');
  }

  /** A browser leaves the page for a file that is dropped on it. */
  function refuse(event) {
    event.preventDefault();
  }

  var HELD = { click: hold, keydown: hold, dragover: refuse, drop: refuse, input: keepTyped };

  /** What was typed, by the field's id. Should the code not come, a reload brings it back. */
  var typed = JSON.parse(read('sessionStorage', TYPED) || '{}');

  function keepTyped(event) {
    typed[event.target.id] = event.target.value;
    try {
      sessionStorage.setItem(TYPED, JSON.stringify(typed));
    } catch (refused) {
      // It stands in the page alone (not-started.js).
      window.firstScreen.isOnPageOnly = true;
    }
  }

  for (var type in HELD) window.addEventListener(type, HELD[type], true);

  window.firstScreen = {
    /** It is in the page now. */
    begin: function () {
      for (var id in typed) document.getElementById(id).value = typed[id];
      if (document.activeElement === document.body) document.querySelector('#root input').focus();
      // The JSON's lines are in the third picture (first-screen.ts in the build): a key that was
      // pressed at the sight of the first one is in the second.
      requestAnimationFrame(function () {
        requestAnimationFrame(function () {
          setTimeout(function () {
            page.setAttribute('data-painted', '');
          });
        });
      });
    },
    typed: typed,
    /** The app listens: it gets what was pressed. */
    handOver: function () {
      for (var each in HELD) window.removeEventListener(each, HELD[each], true);
      page.removeAttribute('data-waiting');
      page.removeAttribute('data-first-screen');
      for (var id in typed) delete typed[id];
      try {
        sessionStorage.removeItem(TYPED);
      } catch (refused) {
        // Nothing was kept.
      }
      held.splice(0).forEach(function (event) {
        event.target.dispatchEvent(new event.constructor(event.type, event));
      });
    },
  };
})();
