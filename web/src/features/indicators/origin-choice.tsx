import { useNavigate } from "@tanstack/react-router";
import { origins } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { useLens } from "./lens.ts";

/** Figures of what one level gave, since each level is reported to apart; it stands in the address. */
export function OriginChoice() {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <ChoiceField
      className="no-print"
      style={{ maxWidth: "30rem" }}
      label={words.indicators.origin}
      any={words.indicators.anyOrigin}
      options={origins}
      nameOf={(origin) => words.tasks.origins[origin]}
      value={useLens().origin}
      onChange={(origin) =>
        void navigate({
          to: ".",
          search: (before) => {
            const { origin: _, ...others } = before;
            return origin ? { ...others, origin } : others;
          },
        })
      }
    />
  );
}
