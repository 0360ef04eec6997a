import type { AllowedAct } from "@dondoc/contract";
import { expect, test } from "vitest";
import { actPanel } from "./act-names.ts";

const may = (act: string): AllowedAct => ({ act, title: act, allowed: true, because: null });
const mayNot = (act: string, because: string): AllowedAct => ({
  act,
  title: act,
  allowed: false,
  because,
});

test("a task not yet acknowledged has its acknowledgement as main button", () => {
  const panel = actPanel([may("tasks.raise-obstacle"), may("tasks.acknowledge")]);
  expect(panel.main?.act).toBe("tasks.acknowledge");
  expect(panel.others.map(({ act }) => act)).toEqual(["tasks.raise-obstacle"]);
});

test("reopening is never offered as the main thing to do", () => {
  const panel = actPanel([may("tasks.reopen")]);
  expect(panel.main).toBeNull();
  expect(panel.others.map(({ act }) => act)).toEqual(["tasks.reopen"]);
});

test("acts on a step or an obstacle are left to their place", () => {
  const panel = actPanel([may("tasks.complete-step"), may("tasks.decide-obstacle")]);
  expect(panel.others).toEqual([]);
});

test("a refused act tells why", () => {
  const panel = actPanel([mayNot("tasks.confirm", "Chưa có báo cáo hoàn thành.")]);
  expect(panel.refused).toEqual([
    { title: "tasks.confirm", because: "Chưa có báo cáo hoàn thành." },
  ]);
});

test("an act this page does not know is not shown", () => {
  const panel = actPanel([may("tasks.forget"), mayNot("tasks.repaint", "…")]);
  expect(panel).toEqual({ main: null, others: [], refused: [] });
});
