import { Group } from "@mantine/core";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ButtonLink } from "../../ui/link.tsx";

type Tab = "register" | "proposals" | "candidates";
const addresses = {
  register: "/so-trach-nhiem",
  proposals: "/so-trach-nhiem/de-nghi",
  candidates: "/so-trach-nhiem/dat-nguong",
} as const;

/** The register, what is proposed, and who reaches thresholds: the last for the province alone. */
export function RegisterTabs({ at }: { at: Tab }) {
  const { tabs } = useWords().accountability;
  const { home } = useSession();
  const shown: readonly Tab[] =
    home === "agency" ? ["register", "proposals"] : ["register", "proposals", "candidates"];
  return (
    <Group component="nav" aria-label={tabs.label} gap="xs" className="no-print">
      {shown.map((tab) => (
        <ButtonLink
          key={tab}
          to={addresses[tab]}
          variant={tab === at ? "light" : "subtle"}
          {...(tab === at && { "aria-current": "page" as const })}
        >
          {tabs[tab]}
        </ButtonLink>
      ))}
    </Group>
  );
}
