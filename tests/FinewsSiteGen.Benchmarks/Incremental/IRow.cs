namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>One case of the table.</summary>
internal interface IRow
{
    /// <summary>For <c>--only</c>.</summary>
    string Name { get; }

    /// <param name="keep">Is given each build that was measured.</param>
    IEnumerable<Outcome> Run(Action<RowRun> keep);
}
