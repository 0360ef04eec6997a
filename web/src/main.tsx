/* oxlint-disable import/no-unassigned-import -- styles have nothing to assign */
import "@fontsource/be-vietnam-pro/latin-400.css";
import "@fontsource/be-vietnam-pro/latin-600.css";
import "@fontsource/be-vietnam-pro/vietnamese-400.css";
import "@fontsource/be-vietnam-pro/vietnamese-600.css";
import "@mantine/core/styles.css";
import "./app/contrast.css";
import "./app/base.css";
import "./app/print.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./app/api/query-client.ts";
import { reloadAfterRelease } from "./app/reload-after-release.ts";
import { router } from "./app/router.tsx";
import { theme } from "./app/theme.ts";
import { LanguageProvider } from "./app/words/use-words.tsx";
import { StatusProvider } from "./ui/status.tsx";

reloadAfterRelease();

const root = document.querySelector("#root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} forceColorScheme="light">
        <QueryClientProvider client={queryClient}>
          <LanguageProvider>
            <StatusProvider>
              <RouterProvider router={router} />
            </StatusProvider>
          </LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
