/** Names of acts a role may hold, as the server gives them in the session; any of a line opens the place. */
export const acts = {
  manageAccounts: ["access.invite", "access.renew-invitation", "access.lock"],
  editOrganisation: [
    "organisation.create-unit",
    "organisation.revise-unit",
    "organisation.import-units",
  ],
  reorganise: ["organisation.reorganise"],
  routeTasks: ["organisation.route-tasks"],
  keepLegalBasis: ["legal-basis.add", "legal-basis.import"],
  doTogether: ["tasks.bulk"],
  judgeResults: ["tasks.confirm"],
  chooseMonitors: ["tasks.set-monitor"],
  urge: ["urging.draft-letters", "drafting.issue"],
  draftDocuments: ["drafting.start"],
  keepMailGoing: ["notifications.send-again"],
  keepRunning: ["upkeep.try-round"],
  keepCoordinationRules: ["coordination.add-rule"],
  keepMeasures: ["accountability.enter"],
  changeSettings: ["settings.change"],
  withdrawSettings: ["settings.withdraw"],
};
