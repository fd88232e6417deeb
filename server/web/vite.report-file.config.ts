import { defineConfig } from 'vite';

/** The week as a file is drawn by the server, which runs no components: they are built for it into one module. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/report-file/report-file.tsx',
    outDir: '../dist',
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'report-file.js' } },
  },
});
