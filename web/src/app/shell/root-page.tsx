import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { Loading } from "../../ui/loading.tsx";

export const RootPage = () => (
  <Suspense fallback={<Loading />}>
    <Outlet />
  </Suspense>
);
