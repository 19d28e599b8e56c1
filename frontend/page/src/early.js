// Runs before the first paint, as a classic script: a stored theme must not flash, the opening of the
// first screen is there to be read at once, and what that screen needs is asked for while the modules
// that will ask for it are on their way.
(() => {
  // Made by tools/preloads.mjs: what the page starts with, and what each screen needs beside that.
  const ALWAYS = [
    'src/main.js',
    'src/api/client.js',
    'src/api/api-error.js',
    'src/dom.js',
    'src/i18n/live.js',
    'src/i18n/i18n.js',
    'src/i18n/translate.js',
    'src/shell/screen-host.js',
    'src/state/preferences.js',
    'src/shell/site-header.js',
    'src/state/routes.js',
    'src/state/router.js',
    'src/state/store.js',
  ];
  const SCREENS = {
    // home
    home: [
      'styles/garments.css',
      'styles/screens/home.css',
      'src/screens/home/screen.js',
      'src/components/files.js',
    ],
    // data
    data: [
      'styles/charts.css',
      'styles/garments.css',
      'styles/screens/data.css',
      'src/screens/data/screen.js',
      'src/components/moments.js',
      'src/components/on-demand.js',
      'src/components/failure.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/screens/data/browser.js',
      'src/components/garment-tag.js',
      'src/screens/data/grid.js',
      'src/screens/data/bands.js',
      'src/screens/data/layout.js',
      'src/components/pixel-picture.js',
      'src/screens/data/pages.js',
      'src/screens/data/view.js',
      'src/screens/data/cursor.js',
      'src/screens/data/toolbar.js',
      'src/screens/data/facts.js',
    ],
    // datasets
    datasets: [
      'styles/screens/datasets.css',
      'src/screens/datasets/screen.js',
      'src/screens/datasets/list.js',
      'src/components/failure.js',
      'src/components/moments.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/screens/datasets/fields.js',
    ],
    // training
    training: [
      'styles/charts.css',
      'styles/screens/training.css',
      'src/screens/training/screen.js',
      'src/screens/training/overview.js',
      'src/components/failure.js',
      'src/components/on-demand.js',
      'src/components/moments.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/screens/training/form/form.js',
      'src/screens/training/form/draft.js',
      'src/screens/training/form/field.js',
      'src/screens/training/form/members.js',
      'src/screens/training/form/how-long.js',
      'src/screens/training/form/names.js',
      'src/screens/training/form/network-cost.js',
      'src/screens/training/form/section.js',
      'src/screens/training/run/run-figures.js',
      'src/screens/training/runs/pager.js',
    ],
    // training/*
    'training/*': [
      'styles/charts.css',
      'styles/screens/training.css',
      'src/screens/training/screen.js',
      'src/screens/training/run/run-view.js',
      'src/api/backoff.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/components/failure.js',
      'src/screens/training/run/run-actions.js',
      'src/components/on-demand.js',
      'src/components/moments.js',
      'src/screens/training/run/run-figures.js',
      'src/screens/training/run/run-state.js',
      'src/screens/training/run/run-curves.js',
      'src/charts/line-chart.js',
      'src/charts/axes.js',
      'src/charts/chart-frame.js',
      'src/charts/measure.js',
      'src/charts/scale.js',
      'src/screens/training/run/run-facts.js',
      'src/screens/training/run/choices.js',
      'src/screens/training/form/members.js',
      'src/screens/training/run/run-progress.js',
      'src/screens/training/run/run-result.js',
      'src/screens/training/run/watch-run.js',
      'src/api/event-stream.js',
    ],
    // search
    search: [
      'styles/charts.css',
      'styles/screens/training.css',
      'styles/screens/search.css',
      'src/screens/search/screen.js',
      'src/screens/search/overview.js',
      'src/components/failure.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/screens/training/run/run-figures.js',
      'src/screens/training/run/run-state.js',
      'src/screens/training/run/watch-run.js',
      'src/api/event-stream.js',
      'src/api/backoff.js',
      'src/screens/training/runs/pager.js',
      'src/screens/search/form/search-form.js',
      'src/screens/training/form/members.js',
      'src/screens/search/figures.js',
      'src/screens/search/form/base-fields.js',
      'src/screens/training/form/field.js',
      'src/screens/training/form/names.js',
      'src/screens/search/form/estimate.js',
      'src/screens/search/form/space.js',
      'src/screens/search/form/space-row.js',
      'src/screens/training/run/choices.js',
    ],
    // search/*
    'search/*': [
      'styles/charts.css',
      'styles/screens/training.css',
      'styles/screens/search.css',
      'src/screens/search/screen.js',
      'src/screens/search/search-view.js',
      'src/components/on-demand.js',
      'src/components/failure.js',
      'src/components/moments.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/screens/training/run/run-actions.js',
      'src/screens/training/run/run-figures.js',
      'src/screens/training/run/run-state.js',
      'src/screens/training/run/run-facts.js',
      'src/screens/training/run/choices.js',
      'src/screens/training/form/members.js',
      'src/screens/training/run/watch-run.js',
      'src/api/event-stream.js',
      'src/api/backoff.js',
      'src/screens/search/figures.js',
      'src/screens/search/finals.js',
      'src/components/data-table.js',
      'src/screens/search/search-head.js',
      'src/screens/search/trial-table.js',
      'src/charts/csv.js',
    ],
    // evaluation
    evaluation: [
      'styles/charts.css',
      'styles/garments.css',
      'styles/screens/evaluation.css',
      'src/screens/evaluation/screen.js',
      'src/components/failure.js',
      'src/components/moments.js',
      'src/components/on-demand.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/screens/evaluation/trouble.js',
      'src/screens/evaluation/view.js',
      'src/screens/evaluation/version-actions.js',
      'src/screens/evaluation/version-list.js',
      'src/screens/evaluation/version-view.js',
      'src/components/garment-tag.js',
    ],
    // prediction
    prediction: [
      'styles/garments.css',
      'styles/charts.css',
      'styles/screens/prediction.css',
      'src/screens/prediction/screen.js',
      'src/api/pictures.js',
      'src/components/samples.js',
      'src/components/garment-tag.js',
      'src/components/pixel-picture.js',
      'src/components/failure.js',
      'src/components/files.js',
      'src/components/moments.js',
      'src/screens/prediction/version-choice.js',
    ],
    // version
    version: [
      'styles/charts.css',
      'styles/screens/training.css',
      'styles/screens/version.css',
      'src/screens/version/screen.js',
      'src/components/on-demand.js',
      'src/components/failure.js',
      'src/components/moments.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/screens/version/figures.js',
      'src/screens/version/network-table.js',
      'src/components/data-table.js',
      'src/screens/version/notes.js',
      'src/screens/version/recipe.js',
      'src/screens/training/run/choices.js',
      'src/screens/training/form/members.js',
    ],
  };
  const PATIENCE_MS = 1500;
  /** So many files are asked for at once: asking costs a slow phone 5 ms each. */
  const HANDFUL = 4;
  const stored = (name) => {
    try {
      return localStorage.getItem(`penderie.${name}`);
    } catch {
      // Storage can be forbidden; the system's theme and language are then the right ones.
      return null;
    }
  };
  const theme = stored('theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }

  const wanted = [stored('language'), ...navigator.languages].map((tag) => `${tag}`.slice(0, 2));
  const language = wanted.find((tag) => tag === 'en' || tag === 'fr') || 'en';
  const [, screen, inner] = /^#\/(\w+)(\/[^?])?/.exec(location.hash) ?? [null, 'home'];
  document.documentElement.lang = language;
  document.addEventListener('readystatechange', open, { once: true });
  // The first format of a page makes the browser go through all its locales: 25 ms on a quick machine,
  // and nothing to do meanwhile, as the styles are on their way. Later the first screen would wait for it.
  setTimeout(() => new Intl.NumberFormat(language));

  /** Shows the opening; the document has just been read, no module has run. */
  function open() {
    const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    const template = /** @type {HTMLTemplateElement} */ (
      document.getElementById(`opening-${language}`)
    );
    const opening = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
    opening.querySelector(`[data-theme="${dark ? 'light' : 'dark'}"]`)?.remove();
    for (const part of opening.querySelectorAll('main > .screen')) {
      // A single run has a heading of its own, and so has a search.
      const single = inner && (screen === 'training' || screen === 'search');
      if (part.getAttribute('data-screen') !== screen || single) {
        part.remove();
      }
    }
    opening.querySelector(`a[data-screen="${screen}"]`)?.setAttribute('aria-current', 'page');
    document.getElementById('app')?.replaceChildren(opening);
    // The first paint has the line and the processor to itself. A page that nobody sees has none, and
    // a style sheet that hangs must not hold up the rest.
    if (document.hidden) {
      begin();
    } else {
      requestAnimationFrame(() => setTimeout(begin));
      setTimeout(begin, PATIENCE_MS);
    }
  }

  let begun = false;

  /** Asks for the modules and the screen's styles, and starts the page. */
  function begin() {
    if (begun) {
      return;
    }
    begun = true;
    const words = SCREENS[screen] ? ['common', screen] : ['common'];
    const isStyle = (path) => path.endsWith('.css');
    const own = (inner && SCREENS[`${screen}/*`]) || SCREENS[screen] || [];
    // Styles first: whoever mounts the screen looks whether they have been asked for.
    ask([
      ...own.filter(isStyle),
      ...ALWAYS,
      ...words.map((part) => `src/i18n/${language}/${part}.js`),
      ...own.filter((path) => !isStyle(path)),
    ]);
    // No element: a script's address cannot be set under the page's policy.
    import('./main.js');
  }

  /** Asks for a handful of files, then lets the page breathe before the next one. */
  function ask(paths) {
    for (const path of paths.slice(0, HANDFUL)) {
      const link = document.createElement('link');
      link.rel = path.endsWith('.css') ? 'stylesheet' : 'modulepreload';
      link.setAttribute('href', path);
      // What did not come is asked for again by whoever needs it.
      link.addEventListener('error', () => link.remove());
      document.head.append(link);
    }
    if (paths.length > HANDFUL) {
      setTimeout(() => ask(paths.slice(HANDFUL)));
    }
  }
})();
