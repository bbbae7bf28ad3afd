using System.Text;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>A part that only the pages of days include is edited: first so that they stay the same, then so that they do not.</summary>
internal sealed class IncludeRow(BenchmarkSite site) : IRow
{
    private const string Part = "weekday.sbn-html";
    private const string Users = "Day";

    /// <summary>Pages over the whole site that each build with changes makes again.</summary>
    private const int Bounded = 20;

    public string Name => "include";

    public IEnumerable<Outcome> Run(Action<RowRun> keep)
    {
        site.Prepare();
        site.Settle();
        string builtIn = File.ReadAllText(Path.GetFullPath($"../../templates/{Part}", Project.Folder));
        string words = $"one include changed, {Outcome.Number(site.Posts)} posts";
        var same = BuildWith(builtIn + "{{ # says the same }}");
        var other = BuildWith(builtIn + "<!-- -->");
        keep(new RowRun(words + ", same bytes", same));
        keep(new RowRun(words + ", other bytes", other));
        int users = other.PagesByKind[Users];
        yield return Outcome.AtMost(words, $"pages rendered, those {Outcome.Number(users)} that use it + {Bounded} over the whole site,", users + Bounded, Math.Max(same.Rendered, other.Rendered), "");
        yield return Outcome.AtMost(words, "files written whose bytes are equal", 0, same.Changed.Files, "");
        yield return Outcome.AtMost(words, "files written, those that use it,", users, other.Changed.Files, "");
    }

    private BuildRun BuildWith(string template)
    {
        string folder = Directory.CreateDirectory(Path.Combine(site.Folder, "templates")).FullName;
        File.WriteAllText(Path.Combine(folder, Part), template, new UTF8Encoding(false));
        return site.BuildAndCount();
    }
}
