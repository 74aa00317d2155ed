import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `npm run dev` serves the sources and asks the backend that the stack publishes, or the one that BACKEND names.
export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': process.env['BACKEND'] ?? 'http://127.0.0.1:18080' } },
});
