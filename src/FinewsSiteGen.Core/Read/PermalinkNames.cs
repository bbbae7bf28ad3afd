using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

internal static class PermalinkNames
{
    /// <summary>By Jekyll's names, in any case: <c>date</c>, <c>pretty</c>, <c>ordinal</c>, <c>weekdate</c>, <c>none</c>.</summary>
    public static PermalinkStyle? Find(string name)
    {
        foreach (var style in Enum.GetValues<PermalinkStyle>())
        {
            if (string.Equals(style.ToString(), name, StringComparison.OrdinalIgnoreCase))
                return style;
        }
        return null;
    }
}
