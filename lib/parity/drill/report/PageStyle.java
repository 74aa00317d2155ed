package parity.drill.report;

/** How a page of ours looks. */
final class PageStyle {

    static final String CSS = """
            :root { color-scheme: light dark; --back: #fff; --ink: #1d2430; --soft: #6a7484; --line: #d9dee6;
              --good: #2e8b57; --bad: #c8372d; --wait: #d9922b; --rest: #b9c4d4; --lead: #2f6fd0; }
            @media (prefers-color-scheme: dark) { :root { --back: #14181f; --ink: #e4e8ee; --soft: #97a2b3;
              --line: #323a46; --good: #46b37b; --bad: #f0655a; --wait: #e5a94b; --rest: #4b586b; --lead: #6aa0f5; } }
            body { background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, sans-serif;
              max-width: 1060px; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
            table { border-collapse: collapse; margin: 1rem 0; }
            td, th { padding: .2rem 1.2rem .2rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere;
              border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
            p.held, td.held { color: var(--good); font-weight: 600; } p.note { color: var(--wait); }
            p.missed, p.worthless, p.failed, td.missed { color: var(--bad); font-weight: 600; }
            svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; }
            text { fill: var(--ink); } text.axis { fill: var(--soft); font-size: 11px; } text.gap { font-weight: 600;
              paint-order: stroke; stroke: var(--back); stroke-width: 5px; }
            line.tick { stroke: var(--line); } line.zero { stroke: var(--wait); stroke-width: 2; }
            .fault, .unknown, .barred { fill: var(--wait); background: var(--wait); }
            .good { fill: var(--good); background: var(--good); } .refused, .silent { fill: var(--bad); background: var(--bad); }
            .silent { opacity: .35; } .two { fill: var(--bad); opacity: .6; }
            .primary { fill: var(--lead); background: var(--lead); } .replica { fill: var(--rest); background: var(--rest); }
            .pair { display: flex; flex-wrap: wrap; gap: 0 4rem; align-items: start; }
            .legend span { display: inline-block; width: .9em; height: .9em; margin: 0 .3em 0 1em; vertical-align: -.1em; }
            """;

    static final String LEGEND = """
            <p class="legend"><span class="good"></span>answered <span class="refused"></span>refused
            <span class="unknown"></span>no answer <span class="primary"></span>primary
            <span class="barred"></span>primary that takes no writes <span class="replica"></span>replica
            <span class="silent"></span>silent</p>
            """;

    private PageStyle() {}
}
