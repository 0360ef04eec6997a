import { NativeSelect } from "@mantine/core";
import { coordinationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";

/** Whose figures: of those who answer, or of those who ask. */
export function SideChoice({ side }: { side: "asked" | "asking" }) {
  const { coordination: words } = useWords();
  const navigate = coordinationRoute.useNavigate();
  return (
    <NativeSelect
      className="no-print"
      w="18rem"
      maw="100%"
      label={words.side}
      value={side}
      data={[
        { value: "asked", label: words.statisticsSides.asked },
        { value: "asking", label: words.statisticsSides.asking },
      ]}
      onChange={({ currentTarget }) =>
        void navigate({
          replace: true,
          search: (before) => ({
            ...before,
            side: currentTarget.value === "asking" ? "asking" : "asked",
          }),
        })
      }
    />
  );
}
