import { Checkbox } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";

/** What a leader's pages ask for: their own fields and agencies, unless the address says all. */
export function useOwnCharge(): { charge?: "own" } {
  const { leads } = useSession();
  const { charge } = useSearch({ strict: false });
  return leads && charge !== "all" ? { charge: "own" } : {};
}

/** The switch between a leader's own fields and the whole province. */
export function OwnChargeSwitch() {
  const { list: words } = useWords().tasks;
  const { leads } = useSession();
  const navigate = useNavigate();
  const { charge } = useOwnCharge();
  if (!leads) return null;
  return (
    <Checkbox
      className="no-print"
      label={words.allFields}
      checked={charge === undefined}
      onChange={({ currentTarget }) => {
        const { checked } = currentTarget;
        void navigate({
          to: ".",
          search: ({ charge: _before, ...others }) =>
            checked ? { ...others, charge: "all" } : others,
        });
      }}
    />
  );
}
