import type { Home } from "@dondoc/contract";
import type { ComponentType } from "react";
import { useSession } from "../../app/session.ts";
import { AgencyHome } from "./agency-home.tsx";
import { DeskHome } from "./desk-home.tsx";
import { ExceptionsPage } from "./exceptions-page.tsx";
import { RegistersHome } from "./registers-home.tsx";

const homes: Record<Home, ComponentType> = {
  desk: DeskHome,
  agency: AgencyHome,
  exceptions: ExceptionsPage,
  registers: RegistersHome,
};

/** What each office sees first. */
export function HomePage() {
  const { home } = useSession();
  const OwnHome = homes[home];
  return <OwnHome />;
}
