namespace FinewsSiteGen.Parse.Plain;

/// <summary>Short ASCII names, made ready for a <c>switch</c> over strings.</summary>
internal static class PlainName
{
    public const int Longest = 16;

    /// <returns>Empty for a name that is longer, or not ASCII.</returns>
    public static ReadOnlySpan<char> Widen(ReadOnlySpan<byte> name, Span<char> room)
    {
        if (name.Length > Longest)
            return default;
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] > '\u007F')
                return default;
            room[i] = (char)name[i];
        }
        return room[..name.Length];
    }
}
