using System.Text.Json;
using FinewsSiteGen.Diagnostics;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>What a kept finding is about; findings of one subject are replaced together.</summary>
public enum FindingScope
{
    /// <summary>Subject: logical path of a source.</summary>
    Source = 1,

    /// <summary>Subject: an address that several posts claim.</summary>
    Address = 2,

    /// <summary>Places of pages that clash; found together, without a subject.</summary>
    Place = 3,

    /// <summary>Subject: output path of a page that failed.</summary>
    Page = 4,

    /// <summary>Subject: output path where a page was published and none stands any more.</summary>
    Lost = 5,

    /// <summary>Subject: logical path of an archive.</summary>
    Archive = 6,

    /// <summary>What looking at the content brought up; all found together by a build that looks at all of it. Subject: logical path.</summary>
    Listing = 7,
}

/// <summary>Findings about what did not change since: an incremental build reports what a clean build reports.</summary>
public sealed class FindingTable(SqliteConnection connection)
{
    public void Add(FindingScope scope, string subject, IEnumerable<Diagnostic> found)
    {
        foreach (var one in found)
        {
            connection.Run(
                "INSERT INTO findings VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                (long)scope, subject, one.Code, (long)one.Severity, one.File, one.Line, one.Message, one.Hint, one.Template is { } place ? JsonSerializer.Serialize(place) : null);
        }
    }

    public void Remove(FindingScope scope, string subject) => connection.Run("DELETE FROM findings WHERE subject = $2 AND scope = $1", (long)scope, subject);

    /// <summary>Findings of a scope, each about the file it names.</summary>
    /// <param name="found">In place of those about the files that <paramref name="covers"/> holds for.</param>
    public void Replace(FindingScope scope, IReadOnlyList<Diagnostic> found, Func<string, bool> covers)
    {
        var kept = Read("WHERE scope = $1", (long)scope).ToList();
        found = [.. kept.Where(one => !covers(one.File)).Concat(found).Distinct().Order(Diagnostic.Order)];
        if (found.SequenceEqual(kept.Order(Diagnostic.Order)))
            return;
        RemoveAll(scope);
        foreach (var one in found)
            Add(scope, one.File, [one]);
    }

    public void RemoveAll(FindingScope scope) => connection.Run("DELETE FROM findings WHERE scope = $1", (long)scope);

    public void Replace(FindingScope scope, string subject, IEnumerable<Diagnostic> found)
    {
        Remove(scope, subject);
        Add(scope, subject, found);
    }

    public void AddAllTo(DiagnosticBag bag)
    {
        foreach (var one in Read(""))
            bag.Add(one);
    }

    private IEnumerable<Diagnostic> Read(string where, params object?[] values) => connection.Rows(
        row => new Diagnostic(row.GetString(0), (Severity)row.GetInt64(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetString(5))
        {
            Template = row.IsDBNull(6) ? null : JsonSerializer.Deserialize<TemplatePlace>(row.GetString(6)),
        },
        $"SELECT code, severity, file, line, message, hint, template FROM findings {where}", values);
}
