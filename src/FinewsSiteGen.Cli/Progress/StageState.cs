using FinewsSiteGen.Report;

namespace FinewsSiteGen.Cli.Progress;

/// <summary>How far a stage was when it was looked at.</summary>
/// <param name="Total">0 while it is not known.</param>
/// <param name="Spent">Since its first report; of a finished stage, until its last.</param>
internal readonly record struct StageState(Stage Stage, int Done, int Total, TimeSpan Spent)
{
    public bool Finished => Total > 0 && Done >= Total;

    /// <summary>In a second; 0 before there is anything to go by.</summary>
    public double Rate => Spent > TimeSpan.Zero ? Done / Spent.TotalSeconds : 0;

    /// <summary>Time left at the rate so far; <see langword="null"/> when nobody can tell.</summary>
    public TimeSpan? Left => Total > Done && Rate > 0 ? TimeSpan.FromSeconds((Total - Done) / Rate) : null;

    /// <summary>What the stage counts; plural.</summary>
    public string Things => Stage switch
    {
        Stage.Read or Stage.Parse or Stage.Write => "files",
        Stage.Index => "posts",
        _ => "pages",
    };
}
