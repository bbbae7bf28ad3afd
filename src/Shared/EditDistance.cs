namespace FinewsSiteGen;

/// <summary>How far apart two words are, for guesses at what was meant. Compiled into each project that guesses; how near is near enough is theirs to say.</summary>
internal static class EditDistance
{
    /// <summary>Letters to add, drop, change or swap with the next one (optimal string alignment).</summary>
    public static int Of(string left, string right)
    {
        var costs = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                costs[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, costs[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
                }
            }
        }

        return costs[left.Length, right.Length];
    }
}
