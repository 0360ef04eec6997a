import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { keepShell, WORKER } from "./keep-shell.ts";

/** Lays a .br and a .gz beside each text file, so that the server only has to send them. */
function compressed(): Plugin {
  let folder = "";
  return {
    name: "compressed",
    apply: "build",
    configResolved({ root, build }) {
      folder = path.resolve(root, build.outDir);
    },
    closeBundle() {
      const texts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
        /\.(js|css|html|svg)$/.test(name),
      );
      for (const name of texts) {
        const file = path.join(folder, name);
        const bytes = readFileSync(file);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), keepShell(), compressed()],
  server: { proxy: { "/api": "http://127.0.0.1:3000" } },
  build: {
    outDir: "dist",
    target: "es2022",
    // What draws the pictures: a chunk of its own, fetched with the first of them.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      input: { index: "index.html", [WORKER]: "src/service-worker.ts" },
      output: {
        // The browser asks for the worker by one name at every release.
        entryFileNames: ({ name }) =>
          name === WORKER ? `${WORKER}.js` : "assets/[name]-[hash].js",
        // What changes only when a dependency does, apart from what changes with every release.
        codeSplitting: {
          groups: [
            {
              name: "framework",
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/,
            },
          ],
        },
      },
    },
  },
});
