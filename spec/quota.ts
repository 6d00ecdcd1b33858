/** Manual snapshots one cluster may get in any 24 hours. Source: developer guide, "Snapshot constraints". */
export const snapshotQuota = 20;
