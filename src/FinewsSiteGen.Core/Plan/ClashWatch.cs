using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>Decides whether a change may alter who stands where: only then must all places be settled again.</summary>
/// <remarks>Nothing is settled anew when no place that begins or ceases to be needed is taken, contested, or wanted twice.</remarks>
internal sealed class ClashWatch(Outline outline, IPlaces places)
{
    private readonly Claims begun = new(tellsCase: true);

    public bool MayClash(ArchiveChange change) =>
        change.NewAddresses.Any(address => IsNotFree(OutputPath.OfAddress(address)))
        || change.GoneAddresses.Any(address => places.IsContested(OutputPath.OfAddress(address).Value))
        || change.Lists.Any(list => MayClash(list.Before, list.Now))
        || change.Days.Any(day => MayClash(outline.Difference(day.Day, day.Before, day.Now)))
        || Calendar(change).Any(path => places.IsContested(path.Value) || (places.OwnerAt(path.Value)?.Kind is not OwnerKind.Day && IsNotFree(path)))
        || change.AliasesLeft.Any(alias => PathOf(alias) is { } path && places.IsContested(path.Value))
        || change.AliasesJoined.Any(alias => PathOf(alias) is { } path && (change.AliasesLeft.Contains(alias) ? places.IsContested(path.Value) : IsNotFree(path)));

    private bool MayClash(PostList? before, PostList? now)
    {
        if (MayClash(outline.Difference(before, now)))
            return true;
        var (was, becomes) = (StubPlanner.PathsOf(before), StubPlanner.PathsOf(now));
        return was.Union(becomes).Any(path => places.IsContested(path.Value)) || becomes.Except(was).Any(IsNotFree);
    }

    private bool MayClash((IReadOnlyList<OutputPath> Gone, IReadOnlyList<OutputPath> New) paths) =>
        paths.Gone.Any(path => places.IsContested(path.Value)) || paths.New.Any(IsNotFree);

    /// <summary>A first day brings a year and a month into being, or a last one ends them.</summary>
    private static IEnumerable<OutputPath> Calendar(ArchiveChange change) =>
        change.Days.Where(day => day.Before == 0 || day.Now == 0).SelectMany(day => (OutputPath[])[Routes.Year(day.Day.Year), Routes.Month(day.Day.Year, day.Day.Month)]).Distinct();

    private bool IsNotFree(OutputPath path) =>
        begun.Claim(path, "") is not null || places.IsContested(path.Value) || places.IsTaken(path.Value);

    private static OutputPath? PathOf(string alias) => OutputPath.TryParse(alias, out var path) ? path : null;
}
