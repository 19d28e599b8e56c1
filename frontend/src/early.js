// Runs before the first paint, as a classic script: a stored theme must not flash, and what the
// first screen needs is asked for at once, while the modules that will ask for it are on their way.
(() => {
  // Made by tools/preloads.mjs: what each screen needs beside what the page starts with.
  const SCREENS = {
    // home
    home: [
      'styles/garments.css',
      'styles/screens/home.css',
      'src/screens/home/screen.js',
      'src/components/file-button.js',
    ],
    // data
    data: [
      'styles/charts.css',
      'styles/garments.css',
      'styles/screens/data.css',
      'src/screens/data/screen.js',
      'src/charts/bar-chart.js',
      'src/charts/chart-frame.js',
      'src/components/data-table.js',
      'src/charts/csv.js',
      'src/charts/save.js',
      'src/charts/legend.js',
      'src/charts/measure.js',
      'src/charts/scale.js',
      'src/charts/histogram.js',
      'src/charts/axes.js',
      'src/components/garment-tag.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/components/failure.js',
      'src/i18n/problem-sentence.js',
      'src/components/skeleton.js',
    ],
    // training
    training: [
      'styles/charts.css',
      'styles/screens/training.css',
      'src/screens/training/screen.js',
      'src/charts/line-chart.js',
      'src/charts/axes.js',
      'src/charts/chart-frame.js',
      'src/components/data-table.js',
      'src/charts/csv.js',
      'src/charts/save.js',
      'src/charts/measure.js',
      'src/charts/scale.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/components/failure.js',
      'src/i18n/problem-sentence.js',
      'src/components/skeleton.js',
    ],
    // evaluation
    evaluation: [
      'styles/charts.css',
      'styles/garments.css',
      'styles/screens/evaluation.css',
      'src/screens/evaluation/screen.js',
      'src/charts/matrix.js',
      'src/charts/chart-frame.js',
      'src/components/data-table.js',
      'src/charts/csv.js',
      'src/charts/save.js',
      'src/charts/matrix-drawing.js',
      'src/charts/measure.js',
      'src/charts/matrix-keys.js',
      'src/charts/scale.js',
      'src/components/garment-tag.js',
      'src/components/region.js',
      'src/api/only-latest.js',
      'src/components/failure.js',
      'src/i18n/problem-sentence.js',
      'src/components/skeleton.js',
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
      'src/components/drop-area.js',
      'src/components/failure.js',
      'src/i18n/problem-sentence.js',
      'src/screens/prediction/picker.js',
      'src/components/file-button.js',
    ],
  };
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
  const screen = /^#\/(\w+)/.exec(location.hash)?.[1] ?? 'home';
  const paths = SCREENS[screen] ?? [];
  for (const path of [
    `src/i18n/${language}/common.js`,
    ...(paths.length > 0 ? [`src/i18n/${language}/${screen}.js`] : []),
    ...paths,
  ]) {
    const link = document.createElement('link');
    link.rel = path.endsWith('.css') ? 'stylesheet' : 'modulepreload';
    link.setAttribute('href', path);
    // What did not come is asked for again by whoever needs it.
    link.addEventListener('error', () => link.remove());
    document.head.append(link);
  }
})();
