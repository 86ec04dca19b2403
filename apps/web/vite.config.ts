import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where the API listens while the client is developed on its own. */
const api = `http://127.0.0.1:${process.env['PORT'] ?? '4300'}`;

/** What nearly every page draws with. Nothing here may need React Aria, which would then come with every page. */
const PARTS =
  /packages\/ui\/src\/components\/(author-kring|badge|data-table|native-select|page-header|stat-tile|table\/(?!windowed)|text-field|toolbar)|web\/src\/(components\/(cell|refresh-notice)|lib\/status-tones)|react-router\/dist\/esm\/fileRoute/;

/** Names the font in the page itself, so that it is there at the first paint: it is only shown when it is in time. */
function preloadFont(): Plugin {
  return {
    name: 'preload-font',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
            injectTo: 'head-prepend',
          })),
    },
  };
}

export default defineConfig({
  plugins: [react(), preloadFont()],
  build: {
    manifest: true,
    sourcemap: true,
    // Files are named in the page instead of written into it: the content security policy allows no inline data.
    assetsInlineLimit: 0,
    target: 'es2024',
    // Every browser that knows this target fetches named modules ahead by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // tRPC does not say of its modules that loading them does nothing: its web sockets would come with every page.
      treeshake: { moduleSideEffects: [{ test: /\/@trpc\/(client|server)\//, sideEffects: false }] },
      output: {
        // Cut into many small files, code packs worse and takes more requests.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], test: /^(?!.*\/web\/(src\/main|index))/ },
            { name: 'parts', test: PARTS },
          ],
        },
      },
    },
  },
  server: { proxy: { '/trpc': api } },
});
