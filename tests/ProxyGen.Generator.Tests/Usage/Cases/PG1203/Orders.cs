namespace Cases;

public class Orders(SharedLock left, SharedLock right)
{
    private readonly SharedLock _gate = left;
    private SharedLock _changing = left;

    public static void Twice(SharedLock gate)
    {
        using (gate.Acquire())
        using (gate.Acquire()) // PG1203
        {
            Work();
        }
    }

    public static void TwiceDeclared(SharedLock gate)
    {
        using var outer = gate.Acquire();
        Work();
        using var inner = gate.Acquire(); // PG1203
    }

    public static async Task TwiceAwaited(SharedLock gate)
    {
        using (await gate.AcquireAsync())
        {
            if (DateTime.Now.Hour > 3)
            {
                await using var inner = await gate.AcquireAsync(); // PG1203
            }
        }
    }

    public static void TwiceByHand(SharedLock gate)
    {
        var outer = gate.Acquire();
        try
        {
            using (gate.Acquire()) // PG1203
            {
                Work();
            }
        }
        finally
        {
            outer.Dispose();
        }
    }

    public static void ReleasedBefore(SharedLock gate)
    {
        var outer = gate.Acquire();
        outer.Dispose();
        using (gate.Acquire())
        {
            Work();
        }
    }

    public static void OneAfterTheOther(SharedLock gate)
    {
        using (gate.Acquire())
        {
            Work();
        }

        using (gate.Acquire())
        {
            Work();
        }
    }

    public void TwiceField()
    {
        using (_gate.Acquire())
        {
            using (_gate.Acquire()) // PG1203
            {
                Work();
            }
        }
    }

    public void TwiceThis()
    {
        using (_gate.Acquire())
        {
            using (this._gate.Acquire()) // PG1203
            {
                Work();
            }
        }
    }

    public void ChangedField()
    {
        using (_changing.Acquire())
        {
            _changing = right;
            using (_changing.Acquire())
            {
                Work();
            }
        }
    }

    public static void Reentrant(SharedReentrantLock gate)
    {
        using (gate.Acquire())
        using (gate.Acquire())
        {
            Work();
        }
    }

    public static void Tried(SharedLock gate)
    {
        using (gate.Acquire())
        {
            if (gate.TryAcquire(out var inner))
            {
                inner.Dispose();
            }
        }
    }

    public static void TriedOuter(SharedLock gate)
    {
        if (gate.TryAcquire(out var outer))
        {
            outer.Dispose();
            using (gate.Acquire())
            {
                Work();
            }
        }
    }

    public static void Permits(SharedSemaphore slots)
    {
        using (slots.Acquire())
        using (slots.Acquire())
        {
            Work();
        }
    }

    public static void Readers(SharedReaderWriterLock gate)
    {
        using (gate.AcquireRead())
        using (gate.AcquireRead())
        {
            Work();
        }
    }

    public static void WriterInReader(SharedReaderWriterLock gate)
    {
        using (gate.AcquireRead())
        using (gate.AcquireWrite()) // PG1203
        {
            Work();
        }
    }

    public static void ReaderInWriter(SharedReaderWriterLock gate)
    {
        using (gate.AcquireWrite())
        using (gate.AcquireRead()) // PG1203
        {
            Work();
        }
    }

    public static void Different(SharedLock first, SharedLock second)
    {
        using (first.Acquire())
        using (second.Acquire())
        {
            Work();
        }
    }

    public static void TwoOrders(SharedLock first, SharedLock second, bool isReverse)
    {
        if (isReverse)
        {
            using (second.Acquire())
            using (first.Acquire())
            {
                Work();
            }
        }
        else
        {
            using (first.Acquire())
            using (second.Acquire()) // PG1203
            {
                Work();
            }
        }
    }

    public void TwoOrdersOfParameters()
    {
        using (left.Acquire())
        {
            using (right.Acquire())
            {
                Work();
            }
        }

        using var outer = right.Acquire();
        using var inner = left.Acquire(); // PG1203
    }

    public static void SameOrder(SharedLock first, SharedLock second, bool isLong)
    {
        if (isLong)
        {
            using (first.Acquire())
            using (second.Acquire())
            {
                Work();
            }
        }

        using (first.Acquire())
        using (second.Acquire())
        {
            Work();
        }
    }

    public static void InLambda(SharedLock gate)
    {
        using (gate.Acquire())
        {
            Task.Run(() =>
            {
                using (gate.Acquire())
                {
                    Work();
                }
            });
        }
    }

    public static void OfEach(IEnumerable<SharedLock> gates, SharedLock first)
    {
        using (first.Acquire())
        {
            foreach (SharedLock gate in gates)
            {
                using (gate.Acquire())
                {
                    Work();
                }
            }
        }
    }

    public static void Reassigned(SharedLock gate, SharedLock other)
    {
        using (gate.Acquire())
        {
            gate = other;
            using (gate.Acquire())
            {
                Work();
            }
        }
    }

    private static void Work() => Console.WriteLine();
}
