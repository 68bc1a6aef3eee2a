// SPDX-FileCopyrightText: 2026 The Byggesten developers
// SPDX-License-Identifier: MPL-2.0
/** The same units in d3-org-chart, all expanded, in boxes of the same size with the same two lines. */

fetch("/peer.json").then((answer) => answer.json()).then((units) => {
  new d3.OrgChart()
    .container(".chart")
    .data(units)
    .svgHeight(document.querySelector(".chart").clientHeight)
    .nodeWidth(() => 168)
    .nodeHeight(() => 46)
    .childrenMargin(() => 38)
    .compactMarginBetween(() => 7)
    .compactMarginPair(() => 18)
    .neighbourMargin(() => 18)
    .duration(0)
    .nodeContent(({ data }) => `<div class="box"><b>${data.name}</b><br>${data.leader}</div>`)
    .render();
  painted();
});
