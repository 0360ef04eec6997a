import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { stepChoices, stepDelaysRoute } from "../../../app/routes.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import styles from "./steps.module.css";

interface Search {
  unitId?: string;
  personId?: string;
  steps?: (typeof stepChoices)[number];
  from?: string;
  to?: string;
}

/** Which agency, open or finished steps, and of which days; all of it in the address. */
export function StepDelayFilters() {
  const { stepDelays: words } = useWords();
  const session = useSession();
  const search = stepDelaysRoute.useSearch();
  const navigate = stepDelaysRoute.useNavigate();
  const units = useQuery({
    ...read("listUnits", { query: {} }),
    enabled: search.unitId !== undefined,
  });
  const put = <K extends keyof Search>(key: K, value: Search[K] | null) =>
    void navigate({
      replace: true,
      search: ({ [key]: _dropped, ...others }: Search): Search =>
        value ? { ...others, [key]: value } : others,
    });
  return (
    <search className={`${styles.filters} no-print`} aria-label={words.filters}>
      {session.home !== "agency" && (
        <div className={styles.unit}>
          <UnitPicker
            label={words.unit}
            clearable
            value={units.data?.items.find(({ id }) => id === search.unitId) ?? null}
            // The person chosen before is of another agency.
            onChange={(unit) =>
              void navigate({
                search: ({ personId: _person, unitId: _unit, ...others }: Search): Search =>
                  unit ? { ...others, unitId: unit.id } : others,
              })
            }
          />
        </div>
      )}
      <NativeSelect
        label={words.steps}
        value={search.steps ?? "open"}
        data={stepChoices.map((value) => ({ value, label: words.stepsOf[value] }))}
        onChange={({ currentTarget }) => {
          const chosen = stepChoices.find((one) => one === currentTarget.value);
          put("steps", chosen === undefined || chosen === "open" ? null : chosen);
        }}
      />
      <DateField
        label={words.from}
        clearable
        value={search.from ?? null}
        onChange={(from) => put("from", from)}
      />
      <DateField
        label={words.to}
        clearable
        value={search.to ?? null}
        onChange={(to) => put("to", to)}
      />
    </search>
  );
}
