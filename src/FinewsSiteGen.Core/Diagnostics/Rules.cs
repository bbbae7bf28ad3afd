namespace FinewsSiteGen.Diagnostics;

/// <summary>The catalogue of FN codes. The first digit names the stage: 1 config, 2 read, 3 parse, 4 plan, 5 render, 6 write, 7 publish. A code is never given a second meaning.</summary>
public static class Rules
{
    // 1: config

    // 2: read

    // 3: parse, front matter (300 to 339)

    // 3: parse, body (340 to 369)

    // 4: plan

    // 5: render

    // 6: write
}
