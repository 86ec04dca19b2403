import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the API listens while the client is developed on its own. */
const api = `http://127.0.0.1:${process.env['PORT'] ?? '4300'}`;

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    sourcemap: true,
    // Files are named in the page instead of written into it: the content security policy allows no inline data.
    assetsInlineLimit: 0,
    target: 'es2024',
  },
  server: { proxy: { '/trpc': api } },
});
