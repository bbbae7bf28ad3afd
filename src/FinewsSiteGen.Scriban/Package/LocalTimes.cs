using System.Globalization;
using System.Text;
using Scriban.Runtime;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>The package's times have no offset from UTC and would be printed with the machine's. This keeps what the models say; a time that was computed gets the offset of the first.</summary>
internal sealed class LocalTimes
{
    private readonly Dictionary<DateTime, TimeSpan> offsets = [];
    private TimeSpan first;

    /// <returns>What a clock showed there.</returns>
    public DateTime Add(DateTimeOffset time)
    {
        first = offsets.Count == 0 ? time.Offset : first;
        offsets[time.DateTime] = time.Offset;
        return time.DateTime;
    }

    /// <summary>The codes of a pattern that need the offset, as text.</summary>
    public object? Fill(object? pattern, object? time)
    {
        if (pattern is not string text || time is not DateTime { Kind: DateTimeKind.Unspecified } local)
        {
            return pattern;
        }

        var offset = offsets.GetValueOrDefault(local, first);
        var filled = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var code = text[i] == '%' && i + 1 < text.Length ? text[++i] : '\0';
            _ = code switch
            {
                '\0' => filled.Append(text[i]),
                'Z' => filled.Append(new DateTimeOffset(DateTime.UnixEpoch.Ticks, offset).ToString("zzz", CultureInfo.InvariantCulture)),
                's' => filled.Append((local.Ticks - offset.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond),
                _ => filled.Append('%').Append(code),
            };
        }

        return filled.ToString();
    }

    /// <returns>Times with their offset, also those within models; all else as it is.</returns>
    public object? WithOffset(object? value)
    {
        switch (value)
        {
            case DateTime { Kind: DateTimeKind.Unspecified } local when offsets.GetValueOrDefault(local, first) is var offset && local.Ticks >= offset.Ticks:
                return new DateTimeOffset(local, offset);
            case ScriptArray { IsReadOnly: true } list:
                return new ScriptArray(list.Select(WithOffset));
            case ScriptObject { IsReadOnly: true } members:
                var copy = new ScriptObject();
                foreach (var (name, member) in members)
                {
                    copy[name] = WithOffset(member);
                }

                return copy;
            default:
                return value;
        }
    }
}
