import type { Home } from "@dondoc/contract";
import type { ComponentType, ReactNode } from "react";
import { useSession } from "../../app/session.ts";
import type { HomeProps } from "./home-props.ts";
import { AgencyHome } from "./agency-home.tsx";
import { DeskHome } from "./desk-home.tsx";
import { ExceptionsPage } from "./exceptions-page.tsx";
import { RegistersHome } from "./registers-home.tsx";

const homes: Record<Home, ComponentType<HomeProps>> = {
  desk: DeskHome,
  agency: AgencyHome,
  exceptions: ExceptionsPage,
  registers: RegistersHome,
};

interface HomePageProps {
  /** What other rooms ask of this person today. */
  parts: (home: Home) => ReactNode;
}

/** What each office sees first. */
export function HomePage({ parts }: HomePageProps) {
  const { home } = useSession();
  const OwnHome = homes[home];
  return <OwnHome>{parts(home)}</OwnHome>;
}
