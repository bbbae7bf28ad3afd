namespace FinewsSiteGen.Tests.Cli;

/// <summary>Time that passes when the test says so; timers fire on the test's thread.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> timers = [];
    private long ticks = TimeSpan.TicksPerDay;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public int RunningTimers => timers.Count;

    public override long GetTimestamp() => Volatile.Read(ref ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state), ticks + dueTime.Ticks, period.Ticks);
        timers.Add(timer);
        return timer;
    }

    public void Pass(TimeSpan time)
    {
        long end = ticks + time.Ticks;
        while (timers.OrderBy(timer => timer.Due).FirstOrDefault(timer => timer.Due <= end) is { } timer)
        {
            Volatile.Write(ref ticks, timer.Due);
            timer.Fire();
        }
        Volatile.Write(ref ticks, end);
    }

    private sealed class ManualTimer(ManualTime time, Action callback, long due, long period) : ITimer
    {
        public long Due { get; private set; } = due;

        public void Fire()
        {
            Due += period;
            callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => time.timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
